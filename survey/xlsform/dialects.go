package xlsform

import (
	"strings"
	"sync"

	"feldbuch/survey"
	"feldbuch/survey/expr"
)

// The programs whose additions to the XLSForm are known by name. None of them
// works here; forms that use them run all the same, without.
const (
	dialectCHT       = "CHT"
	dialectSurveyCTO = "SurveyCTO"
)

// dialectType is a type only one program knows. Type is what is made of it here:
// a text for what a person can type in, survey.TypeOther for what a machine
// would fill in.
type dialectType struct {
	of string
	is survey.Type
}

// dialectTypes are the types by what is written; one that ends in a colon or a
// blank has more behind it.
var dialectTypes = map[string]dialectType{
	"db:":               {dialectCHT, survey.TypeText},
	"tel":               {dialectCHT, survey.TypeText},
	"caseid":            {dialectSurveyCTO, survey.TypeOther},
	"comments":          {dialectSurveyCTO, survey.TypeOther},
	"calculate_here":    {dialectSurveyCTO, survey.TypeCalculate},
	"text audit":        {dialectSurveyCTO, survey.TypeOther},
	"audio audit":       {dialectSurveyCTO, survey.TypeOther},
	"speed violations ": {dialectSurveyCTO, survey.TypeOther},
	"sensor_statistic ": {dialectSurveyCTO, survey.TypeOther},
	"sensor_stream ":    {dialectSurveyCTO, survey.TypeOther},
}

// dialectFunctions are the programs by the functions only they know.
var dialectFunctions = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for of, names := range map[string]string{
		dialectCHT: `add-date difference-in-months parse-timestamp-to-date to-bikram-sambat z-score`,
		dialectSurveyCTO: `choice-label collect-is-phone-app count-if de-duplicate device-info distance-between
			duration empty enum-id format-number geo-scatter hash index item-at item-count item-index item-present join-if
			linebreak max-if min-if phone-call-duration phone-call-log plug-in-metadata rank-index rank-index-if rank-value
			rank-value-if relevant short-geopoint sum-if text-audit-duration username`,
	} {
		for name := range strings.FieldsSeq(names) {
			m[name] = of
		}
	}
	return m
})

// dialectOf finds a type of a dialect, which gets its warning once.
func (rr *rowReader) dialectOf(r record, kind string) (questionType, bool) {
	t, known := dialectTypes[kind]
	for begin, longer := range dialectTypes {
		if strings.ContainsAny(begin[len(begin)-1:], ": ") && strings.HasPrefix(kind, begin) {
			t, known = longer, true
		}
	}
	if known {
		rr.dialect(r.at("type"), kind, t.of, "type")
	}
	return questionType{is: t.is}, known
}

// foreign reports whether an error is only that a function belongs to a dialect.
func (b *builder) foreign(cause *expr.Error, pos survey.Position) bool {
	if cause.Code != expr.CodeUnknownFunction {
		return false
	}
	name := cause.Args[0]
	of := dialectFunctions()[name]
	if strings.HasPrefix(name, "cht:") {
		of = dialectCHT
	}
	if of != "" {
		b.dialect(pos, name+"()", of, "")
	}
	return of != ""
}

// dialect warns of a word of a dialect where it first turns up.
func (b *builder) dialect(pos survey.Position, word, of, kind string) {
	if !b.dialects[word] {
		b.dialects[word] = true
		b.warnAt(pos, CodeDialect, word, of, kind)
	}
}
