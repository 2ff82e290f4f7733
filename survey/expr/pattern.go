package expr

import (
	"errors"
	"regexp"
	"regexp/syntax"
	"strconv"
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

var (
	errLookahead    = errors.New("lookahead after the start")
	errIntersection = errors.New("&& in a character class")
)

func compilePattern(source string) *pattern {
	p := &pattern{}
	rest := p.lookaheads(source)
	if p.err == nil && len(p.ahead) > 0 && hasBar(rest) {
		p.err = errLookahead // it would belong to the first branch only
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
	depth, class := 0, false
	for i := 0; i < len(source); i++ {
		c := source[i]
		switch {
		case c == '\\':
			i++
			continue
		case class:
			class = c != ']'
			continue
		case c == '[':
			class = true
		case c == '(':
			depth++
		}
		if !f(i, depth) {
			return
		}
		if c == ')' {
			depth--
		}
	}
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

// posixClasses are Java's names for what Go calls [:alpha:] and so on.
var posixClasses = map[string]string{
	"Lower": "lower", "Upper": "upper", "Alpha": "alpha", "Digit": "digit", "Alnum": "alnum",
	"Punct": "punct", "Graph": "graph", "Print": "print", "Blank": "blank", "Cntrl": "cntrl",
	"XDigit": "xdigit", "Space": "space", "ASCII": "ascii",
}

// translatePattern writes a Java or JavaScript pattern as Go reads it.
func translatePattern(source string) (string, error) {
	var b strings.Builder
	class := false
	for i := 0; i < len(source); i++ {
		c := source[i]
		switch {
		case c == '\\' && i+1 < len(source):
			n := translateEscape(&b, source[i:], class)
			i += n - 1
			continue
		case class && c == '&' && strings.HasPrefix(source[i:], "&&"):
			return "", errIntersection
		case class && c == ']':
			class = false
		case !class && c == '[':
			class = true
			// A bracket right behind the opening one is meant literally.
			b.WriteByte(c)
			if strings.HasPrefix(source[i+1:], "^") {
				i++
				b.WriteByte('^')
			}
			continue
		case !class && c == '+' && i > 0 && strings.IndexByte("*+?}", source[i-1]) >= 0 && (i < 2 || source[i-2] != '\\'):
			continue // possessive: only forbids what a whole match rarely needs
		}
		b.WriteByte(c)
	}
	return b.String(), nil
}

// translateEscape writes the escape at the start of s and returns its length.
func translateEscape(b *strings.Builder, s string, class bool) int {
	switch s[1] {
	case 'h':
		writeClass(b, ` \t`, class)
	case 'Z':
		b.WriteString(`\z`)
	case 'R':
		b.WriteString(`(?:\r\n|[\n\r])`)
	case 'u':
		if len(s) >= 6 {
			if _, err := strconv.ParseUint(s[2:6], 16, 32); err == nil {
				b.WriteString(`\x{` + s[2:6] + `}`)
				return 6
			}
		}
		b.WriteString(s[:2])
	case 'p', 'P':
		name, _, ok := strings.Cut(strings.TrimPrefix(s[2:], "{"), "}")
		if !ok || s[2] != '{' {
			b.WriteString(s[:2])
			return 2
		}
		if posix, known := posixClasses[name]; known && s[1] == 'p' {
			writeClass(b, "[:"+posix+":]", class)
		} else {
			b.WriteString(s[:2] + "{" + strings.TrimPrefix(name, "Is") + "}")
		}
		return len(`\p{}`) + len(name)
	default:
		b.WriteString(s[:2])
	}
	return 2
}

func writeClass(b *strings.Builder, members string, class bool) {
	if class {
		b.WriteString(members)
		return
	}
	b.WriteString("[" + members + "]")
}
