package expr

import (
	"strings"

	"feldbuch/survey/value"
)

// foreign are signs and words of other languages and what to write instead.
// Longer ones come first, so that == is not taken for =.
var foreign = []struct{ written, meant string }{
	{"==", "="}, {"<>", "!="}, {"=<", "<="}, {"=>", ">="}, {"&&", "and"}, {"||", "or"},
	{"**", "pow()"}, {"&", "and"}, {"%", "mod"}, {"^", "pow()"}, {"!", "not()"},
	{"≤", "<="}, {"≥", ">="}, {"≠", "!="}, {"×", "*"}, {"·", "*"}, {"÷", "div"},
	{"−", "-"}, {"–", "-"}, {"—", "-"},
	{"“", "'"}, {"”", "'"}, {"„", "'"}, {"‘", "'"}, {"’", "'"}, {"‚", "'"},
	{"«", "'"}, {"»", "'"}, {"`", "'"}, {"´", "'"},
	{";", ","},
}

// foreignSign reports a sign of another language if one comes next.
func (p *parser) foreignSign() {
	for _, f := range foreign {
		if strings.HasPrefix(p.rest(), f.written) {
			p.fail(p.pos, CodeUnknownOperator, f.meant, f.written)
		}
	}
}

// strayWord reports what stands behind a complete value and continues nothing.
func (p *parser) strayWord() {
	p.foreignSign()
	word := p.word()
	switch lower := strings.ToLower(word); {
	case lower == "and" || lower == "or" || lower == "div" || lower == "mod":
		p.fail(p.pos, CodeUnknownOperator, lower, word)
	case word == ")" || word == "]" || word == "}":
		p.fail(p.pos, CodeUnopened, "", word)
	case p.startsValue():
		p.fail(p.pos, CodeExpectedOperator, value.Closest(word, []string{"and", "or", "div", "mod"}), word)
	}
	p.fail(p.pos, CodeUnexpected, "", word)
}

func (p *parser) startsValue() bool {
	return strings.IndexByte("'\"(.@$", p.peek()) >= 0 || p.name() > 0 || p.number() > 0
}

// missingValue reports that an operator or bracket is not followed by a value.
// Where the sign before was the first half of == or <> it tells that instead.
func (p *parser) missingValue() {
	if p.end() {
		p.fail(p.pos, CodeExpectedValue, "", "")
	}
	if here := p.pos; here > 0 {
		for _, f := range foreign {
			if len(f.written) == 2 && strings.HasPrefix(p.src[here-1:], f.written) {
				p.fail(here-1, CodeUnknownOperator, f.meant, f.written)
			}
		}
	}
	p.foreignSign()
	p.fail(p.pos, CodeExpectedValue, "", p.word())
}

// missingStep reports a path that goes on with something else than a name:
// often a division written with a slash.
func (p *parser) missingStep() {
	suggestion := ""
	if p.peek() == '$' || p.number() > 0 {
		suggestion = "div"
	}
	p.fail(p.pos, CodeExpectedStep, suggestion, p.word())
}
