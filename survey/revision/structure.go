package revision

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"maps"
	"slices"

	"feldbuch/survey"
)

// Structure is the hex SHA-256 of what the answers to a questionnaire hang on:
// names, types, codes and logic, in the order of the form. Versions that have it
// in common differ only in texts, languages, how things look, and what the tables
// make of them.
func Structure(f *survey.Form) string {
	h := sha256.New()
	for _, e := range f.Elements() {
		fmt.Fprintf(h, "%d %q %q %t\n", e.Kind, e.Path(), typeName(e), e.DynamicDefault)
		for _, l := range logicOf(e) {
			if l.column != "appearance" && l.column != "interviewer" { // how it looks, and who says it
				fmt.Fprintf(h, " %s %q\n", l.column, l.text)
			}
		}
		switch {
		case e.ChoicesFrom != nil:
			fmt.Fprintf(h, " choices from %q\n", e.ChoicesFrom.Name)
		case e.List != nil:
			fmt.Fprintf(h, " list %q\n", e.List.Name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(f.Lists)) {
		writeCodes(h, f.Lists[name])
	}
	fmt.Fprintf(h, "%q %t\n", source(f.InstanceName), f.MayStayOpen)
	return hex.EncodeToString(h.Sum(nil))
}

func writeCodes(w io.Writer, l *survey.List) {
	fmt.Fprintf(w, "%q %t\n", l.Name, l.AcceptsUnlisted)
	for _, c := range l.Choices {
		fmt.Fprintf(w, " %q %t", c.Name, c.Exclusive)
		for _, column := range l.Columns {
			if column == survey.ConsentVersion {
				continue // it says of a text what version it is
			}
			fmt.Fprintf(w, " %q %q", column, c.Columns[column])
		}
		fmt.Fprintln(w)
	}
}
