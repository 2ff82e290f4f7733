package workbook

import (
	"fmt"
	"strings"
)

// maxSheetName is how many characters a sheet's name can have.
const maxSheetName = 31

// names gives out names of sheets that a workbook accepts and that differ from
// each other without regard to case.
type names map[string]bool

func (n names) sheet(want string) string {
	want = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`[]:*?/\'`, r) || r < ' ' {
			return '_'
		}
		return r
	}, want)
	if want == "" {
		want = "_"
	}
	name := shorten(want, maxSheetName)
	for i := 2; n[strings.ToLower(name)]; i++ {
		mark := fmt.Sprintf("~%d", i)
		name = shorten(want, maxSheetName-len(mark)) + mark
	}
	n[strings.ToLower(name)] = true
	return name
}

func shorten(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most])
	}
	return s
}
