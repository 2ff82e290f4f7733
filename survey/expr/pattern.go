package expr

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strings"
)

// pattern is the compiled pattern of regex(). Forms are written for Java and
// JavaScript, whose patterns Go does not read in full: escapes are translated,
// and lookaheads at the start, as used for "not these" and for passwords, become
// patterns of their own.
type pattern struct {
	whole *regexp.Regexp
	ahead []lookahead
	err   error // why the pattern cannot be used
}

type lookahead struct {
	start *regexp.Regexp
	not   bool
}

var errLookahead = errors.New("lookahead before alternatives")

func compilePattern(source string) *pattern {
	p := &pattern{}
	rest := p.lookaheads(source)
	if p.err == nil && len(p.ahead) > 0 && hasBar(rest) {
		p.err = errLookahead // it would belong to the first static only
	}
	p.whole = p.compile(`\A(?:`, rest, `)\z`)
	return p
}

// lookaheads takes (?=…) and (?!…) off the start of the source.
func (p *pattern) lookaheads(source string) (rest string) {
	rest = source
	for {
		s := strings.TrimPrefix(rest, "^")
		if !strings.HasPrefix(s, "(?=") && !strings.HasPrefix(s, "(?!") {
			return rest
		}
		end := closing(s)
		if end < 0 {
			return rest // the compiler will say what is missing
		}
		p.ahead = append(p.ahead, lookahead{p.compile(`\A(?:`, s[3:end], `)`), s[2] == '!'})
		rest = s[end+1:]
	}
}

func (p *pattern) compile(before, source, after string) *regexp.Regexp {
	if p.err != nil {
		return nil
	}
	translated, err := translatePattern(source)
	if err == nil {
		var re *regexp.Regexp
		if re, err = regexp.Compile(before + translated + after); err == nil {
			return re
		}
	}
	p.err = err
	return nil
}

func (p *pattern) matches(s string) bool {
	for _, a := range p.ahead {
		if a.start.MatchString(s) == a.not {
			return false
		}
	}
	return p.whole.MatchString(s)
}

// reason is why the pattern cannot be used, in the words of the compiler.
func (p *pattern) reason() string {
	var e *syntax.Error
	if errors.As(p.err, &e) {
		return e.Code.String() + ": " + e.Expr
	}
	return p.err.Error()
}

// outsideClasses calls f for every unescaped character outside [...], with the
// depth of parentheses around it, until f returns false.
func outsideClasses(source string, f func(i, depth int) bool) {
	depth := 0
	for i := 0; i < len(source); i++ {
		switch source[i] {
		case '\\':
			i++
			continue
		case '[':
			i += classLength(source[i:]) - 1
			continue
		case '(':
			depth++
		}
		if !f(i, depth) {
			return
		}
		if source[i] == ')' {
			depth--
		}
	}
}

// classLength is the length of the character class source starts with. A
// closing bracket right behind the opening one is a member.
func classLength(source string) int {
	i := 1
	if strings.HasPrefix(source[i:], "^") {
		i++
	}
	if strings.HasPrefix(source[i:], "]") {
		i++
	}
	for ; i < len(source); i++ {
		switch source[i] {
		case '\\':
			i++
		case ']':
			return i + 1
		}
	}
	return len(source)
}

// closing is the place of the bracket that closes the one at the start, or -1.
func closing(source string) int {
	end := -1
	outsideClasses(source, func(i, depth int) bool {
		if source[i] == ')' && depth == 1 {
			end = i
		}
		return end < 0
	})
	return end
}

// hasBar reports whether the source has alternatives at its top level.
func hasBar(source string) bool {
	found := false
	outsideClasses(source, func(i, depth int) bool {
		found = source[i] == '|' && depth == 0
		return !found
	})
	return found
}
