package value

import (
	"regexp"
	"sync"
)

// Pattern is a regular expression that is compiled when it is first needed: most
// commands need none, and all of them have to start.
func Pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
