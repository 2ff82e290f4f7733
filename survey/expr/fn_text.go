package expr

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

func callString(m *machine, c *Call) Value { return TextValue(m.argument(c).Text()) }

func callConcat(m *machine, c *Call) Value { return m.joined(c, m.texts(c.Args), "") }

func callJoin(m *machine, c *Call) Value {
	separator := m.text(c.Args[0])
	return m.joined(c, m.texts(c.Args[1:]), separator)
}

// maxResult is how many bytes a text may have that is put together of others: forty
// calculations that each double the one before would make a terabyte.
const maxResult = 1 << 18

// joined puts texts together, unless that makes too long a one.
func (m *machine) joined(c *Call, texts []string, separator string) Value {
	length := len(separator) * max(len(texts)-1, 0)
	for _, t := range texts {
		length += len(t)
	}
	if length > maxResult {
		return m.fail(c, CodeResultTooLong, strconv.Itoa(maxResult))
	}
	return TextValue(strings.Join(texts, separator))
}

// texts are the texts of the arguments; a node-set gives one per node. One
// without nodes gives none if it stands alone, and otherwise ” like any blank.
func (m *machine) texts(args []Node) []string {
	texts := make([]string, 0, len(args))
	for _, arg := range args {
		v := m.eval(arg)
		if v.kind != KindNodes || len(v.items) == 0 && len(args) > 1 {
			texts = append(texts, v.Text())
			continue
		}
		for _, item := range v.items {
			texts = append(texts, item.Text())
		}
	}
	return texts
}

func callStringLength(m *machine, c *Call) Value {
	return NumberValue(float64(utf8.RuneCountInString(m.argument(c).Text())))
}

func callNormalizeSpace(m *machine, c *Call) Value {
	return TextValue(strings.Join(strings.Fields(m.argument(c).Text()), " "))
}

func callSubstringBefore(m *machine, c *Call) Value {
	s := m.text(c.Args[0])
	before, _, found := strings.Cut(s, m.text(c.Args[1]))
	if !found {
		return Value{}
	}
	return TextValue(before)
}

func callSubstringAfter(m *machine, c *Call) Value {
	s := m.text(c.Args[0])
	_, after, _ := strings.Cut(s, m.text(c.Args[1]))
	return TextValue(after)
}

// callSubstring is XPath's: characters count from 1 and both numbers are rounded.
func callSubstring(m *machine, c *Call) Value {
	s := m.text(c.Args[0])
	first, end := roundUp(m.number(c.Args[1])), math.Inf(1)
	if len(c.Args) == 3 {
		end = first + roundUp(m.number(c.Args[2]))
	}
	var b strings.Builder
	position := 0.0
	for _, r := range s {
		if position++; position >= first && position < end {
			b.WriteRune(r)
		}
	}
	return TextValue(b.String())
}

// callSubstr is ODK's: characters count from 0, the end is exclusive, and
// negative places count from the end.
func callSubstr(m *machine, c *Call) Value {
	runes := []rune(m.text(c.Args[0]))
	length := float64(len(runes))
	place := func(f float64) int {
		if f < 0 {
			f += length
		}
		if math.IsNaN(f) {
			return 0
		}
		return int(min(max(f, 0), length))
	}
	start, end := place(m.integer(c.Args[1])), len(runes)
	if len(c.Args) == 3 {
		end = place(m.integer(c.Args[2]))
	}
	return TextValue(string(runes[min(start, end):end]))
}

// callTranslate replaces each character of the second text by the one at its
// place in the third, or drops it where there is none.
func callTranslate(m *machine, c *Call) Value {
	s, from, to := m.text(c.Args[0]), []rune(m.text(c.Args[1])), []rune(m.text(c.Args[2]))
	replacement := make(map[rune]rune, len(from))
	for i, r := range from {
		if _, listed := replacement[r]; listed {
			continue
		}
		replacement[r] = -1 // dropped by strings.Map
		if i < len(to) {
			replacement[r] = to[i]
		}
	}
	return TextValue(strings.Map(func(r rune) rune {
		if by, listed := replacement[r]; listed {
			return by
		}
		return r
	}, s))
}
