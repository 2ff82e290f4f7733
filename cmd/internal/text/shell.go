package text

import (
	"runtime"
	"strings"

	"feldbuch/survey/value"
)

// Shell is a word, such as a path, as it is typed into the system's shell to stay one word
// and mean itself: whoever named a file on a stick must not name a command that somebody
// copies.
func Shell(word string) string { return shellOn(runtime.GOOS, word) }

func shellOn(system, word string) string {
	word = value.Name(word)
	meant := " \"'`$&|;<>()[]{}*?!#^%="
	if system != "windows" { // where it parts folders
		meant += `\`
	}
	switch {
	case word != "" && word[0] != '~' && !strings.ContainsAny(word, meant):
		return word
	case system != "windows":
		return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
	case strings.ContainsAny(word, "\"$`%!"): // what double quotes do not keep; PowerShell takes these
		return "'" + strings.ReplaceAll(word, "'", "''") + "'"
	}
	return `"` + word + `"`
}
