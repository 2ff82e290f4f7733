package msg

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"feldbuch/survey"
)

// MediaOf names the files a question shows or plays on other devices, because
// the interviewer may have them on paper; "" where it has none. An image comes
// with a bigger version of it, which is the same to people.
func (t Interview) MediaOf(e *survey.Element, language, fallback string) string {
	var files []string
	for _, kind := range slices.Sorted(maps.Keys(e.Media)) {
		file := e.Media[kind].In(language, fallback).Plain()
		if kind == "big-image" && e.Media["image"] != nil || file == "" {
			continue
		}
		files = append(files, file)
	}
	if len(files) == 0 {
		return ""
	}
	return fmt.Sprintf(t.Media, strings.Join(files, ", "))
}
