package chapters

import (
	"maps"
	"slices"
	"strings"

	"feldbuch/export/table"
)

// attribute is something that parts the contacts, such as the answer to a question: a
// code of each, "" of those it says nothing of.
type attribute struct {
	name  string
	codes []string        // by contact
	known []string        // codes readers know of, whether or not they were met
	reads map[string]bool // the questions it comes from
}

// room is attributes that come from the same questions, so that what is told of one tells of
// the others. Its inner cells are the codes that were met together, by outcome where one of
// them is crossed with it.
//
// Attributes of different rooms have nothing in common but the number of contacts: for any
// two sets of counts that add up to the same there are businesses that have both. Who does
// not know the businesses learns nothing from one on the other.
type room struct {
	attributes []*attribute
	inner      []table.Inner
	codes      []map[string]string // by inner cell, by attribute
}

// rooms puts attributes together that come from the same questions.
func rooms(all []*attribute) (made []*room) {
	for _, a := range all {
		in := &room{attributes: []*attribute{a}}
		made = slices.DeleteFunc(made, func(other *room) bool {
			together := slices.ContainsFunc(other.attributes, a.shares)
			if together {
				in.attributes = append(other.attributes, in.attributes...)
			}
			return together
		})
		made = append(made, in)
	}
	return made
}

// shares reports whether two attributes come from one question.
func (a *attribute) shares(b *attribute) bool {
	for q := range a.reads {
		if b.reads[q] {
			return true
		}
	}
	return false
}

// furnish counts the inner cells, each code that was met for each of the outcomes.
func (r *room) furnish(contacts int, outcome *attribute) {
	var outcomes []string
	if outcome != nil {
		outcomes = slices.Compact(slices.Sorted(slices.Values(outcome.codes)))
	} else {
		outcome, outcomes = &attribute{name: "outcome", codes: make([]string, contacts)}, []string{""}
	}
	var names []string
	for _, a := range r.attributes {
		names = append(names, a.name)
	}
	unit := strings.Join(names, " ")
	at := map[string]int{}
	cell := func(code func(*attribute) string) int {
		codes, key := map[string]string{}, ""
		for _, a := range r.attributes {
			codes[a.name] = code(a)
			key += code(a) + "\x00"
		}
		if first, met := at[key]; met {
			return first
		}
		at[key] = len(r.inner)
		for _, o := range outcomes {
			r.inner = append(r.inner, table.Inner{Unit: unit, Key: key + o})
			with := maps.Clone(codes)
			with[outcome.name] = o
			r.codes = append(r.codes, with)
		}
		return at[key]
	}
	for i := range contacts {
		r.inner[cell(func(a *attribute) string { return a.codes[i] })+slices.Index(outcomes, outcome.codes[i])].N++
	}
	for _, of := range r.attributes {
		for _, code := range of.known {
			if !slices.Contains(of.codes, code) {
				cell(func(a *attribute) string {
					if a == of {
						return code
					}
					return ""
				})
			}
		}
	}
}

// sum counts who has some codes: pairs of an attribute and its code.
func (r *room) sum(codes ...string) (sum table.Sum) {
	for i, has := range r.codes {
		fits := true
		for k := 0; k < len(codes); k += 2 {
			fits = fits && has[codes[k]] == codes[k+1]
		}
		if fits {
			sum = append(sum, table.Term{Inner: i, Coefficient: 1})
		}
	}
	return sum
}

// with counts who has any code of an attribute.
func (r *room) with(attribute string) (sum table.Sum) {
	for i, has := range r.codes {
		if has[attribute] != "" {
			sum = append(sum, table.Term{Inner: i, Coefficient: 1})
		}
	}
	return sum
}
