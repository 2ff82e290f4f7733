package fieldwork

import "math"

// Family is what an outcome of a contact counts as in response rates, in the terms of
// AAPOR's Standard Definitions.
type Family string

// The families.
const (
	Complete        Family = "I"  // interview
	Partial         Family = "P"  // interview broken off late enough to count
	Refusal         Family = "R"  // and broken off
	NonContact      Family = "NC" // eligible, nobody reached
	OtherEligible   Family = "O"  // eligible, neither refused nor out of reach: language, illness
	UnknownUnit     Family = "UH" // not known whether there is a business
	UnknownEligible Family = "UO" // not known whether the business belongs to those meant
	NotEligible     Family = "NE"
)

// Outcomes is how many contacts ended in each family.
type Outcomes map[Family]int

// Contacts is how many there were.
func (o Outcomes) Contacts() (n int) {
	for _, of := range o {
		n += of
	}
	return n
}

// Rates are the response, cooperation, refusal and contact rates of AAPOR's Standard
// Definitions, each in the order of its number from 1; NaN where nothing is divided.
type Rates struct {
	Response    [6]float64
	Cooperation [4]float64
	Refusal     [3]float64
	Contact     [3]float64
	// Eligible is e, the share of the unknown that is taken to be eligible, and Estimated
	// whether it is that of the known ones because none was given.
	Eligible  float64
	Estimated bool
}

// Rates works the rates out. e is the share of unknown contacts that is eligible; where it
// is NaN, that among those whose eligibility is known.
func (o Outcomes) Rates(e float64) Rates {
	count := func(families ...Family) (n float64) {
		for _, f := range families {
			n += float64(o[f])
		}
		return n
	}
	full, with := count(Complete), count(Complete, Partial)
	reached := count(Complete, Partial, Refusal, OtherEligible)
	able := count(Complete, Partial, Refusal)
	eligible := count(Complete, Partial, Refusal, NonContact, OtherEligible)
	unknown := count(UnknownUnit, UnknownEligible)
	r := Rates{Eligible: e, Estimated: math.IsNaN(e)}
	if r.Estimated {
		r.Eligible = eligible / (eligible + count(NotEligible))
	}
	all, likely := eligible+unknown, eligible
	if unknown > 0 {
		likely += r.Eligible * unknown
	}
	refused := count(Refusal)
	r.Response = [6]float64{full / all, with / all, full / likely, with / likely, full / eligible, with / eligible}
	r.Cooperation = [4]float64{full / reached, with / reached, full / able, with / able}
	r.Refusal = [3]float64{refused / all, refused / likely, refused / eligible}
	r.Contact = [3]float64{reached / all, reached / likely, reached / eligible}
	return r
}
