package survey

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"feldbuch/survey/value"
)

// maxText is how many characters an answer may have, about fifty printed pages.
const maxText = 100_000

// read turns what a person gave for n into an answer, or says why it cannot.
func (iv *Interview) read(n *Node, in Input) (value.Answer, *Rejection) {
	if in.Status == value.DontKnow || in.Status == value.Refused {
		return iv.readNonresponse(n, in.Status)
	}
	if in.Status == value.Missing || n.el.Type == TypeNote {
		return value.Answer{}, nil
	}
	if n.el.Type.Selects() {
		return iv.readCodes(n, in)
	}
	if len(in.Text) > maxText && utf8.RuneCountInString(in.Text) > maxText {
		return value.Answer{}, n.reject(TooLong, strconv.Itoa(maxText))
	}
	text := value.Text(in.Text)
	if text == "" {
		return value.Answer{}, nil
	}
	if seems := value.LookAlike(text); seems != "" && n == iv.businessQuestion() {
		return value.Answer{}, n.reject(LooksLike, seems)
	}
	canonical, reject := iv.readText(n, text)
	if reject == nil && in.FromKeyboard && !in.AsRead && !in.Confirmed {
		reject = n.ambiguous(text, canonical)
	}
	return value.Of(canonical), reject
}

// ambiguous asks whoever typed 1.000 whether one is meant: it is read as a
// decimal, though a thousand is often written so. A number that only stands as
// it stood was confirmed when it was new.
func (n *Node) ambiguous(typed, canonical string) *Rejection {
	number := n.el.Type == TypeDecimal || n.el.Type == TypeRange
	if !number || !value.MaybeThousands(typed) || strings.Replace(typed, ",", ".", 1) == n.answer.Text {
		return nil
	}
	if strings.Contains(typed, ",") { // read back with the mark the person uses
		canonical = strings.Replace(canonical, ".", ",", 1)
	}
	r := n.reject(Ambiguous, typed, canonical)
	r.Soft = true
	return r
}

// readNonresponse is the don't-know or refused key: the list's own choice where
// it has one and offers it now.
func (iv *Interview) readNonresponse(n *Node, s value.Status) (value.Answer, *Rejection) {
	if c := iv.offered(n, s); c != nil {
		return value.Of(c.Name), nil
	}
	if n.el.MustAnswer || n.el.Type == TypeNote {
		return value.Answer{}, n.reject(MustBeGiven)
	}
	return value.Answer{Status: s}, nil
}

// offered is the choice of n's list that stands for a status, nil where there is
// none or it does not pass its filter now. The filter is asked last, because few
// lists have such a choice.
func (iv *Interview) offered(n *Node, s value.Status) *Choice {
	if n.el.List == nil || n.el.List.Nonresponse(s) == nil {
		return nil
	}
	c := n.el.List.Nonresponse(s)
	if options, err := iv.choices(n); err != nil || !among(options, c.Name) {
		return nil
	}
	return c
}

func among(options []*Choice, code string) bool {
	return slices.ContainsFunc(options, func(c *Choice) bool { return c.Name == code })
}

func (iv *Interview) readText(n *Node, text string) (string, *Rejection) {
	ok := true
	reason := NotNumber
	switch n.el.Type {
	case TypeInteger:
		canonical, isNumber, big := value.Integer(text)
		if big {
			return "", n.reject(TooBig)
		}
		text, ok, reason = canonical, isNumber, NotInteger
	case TypeDecimal, TypeRange:
		text, ok = value.Decimal(text)
	case TypeDate:
		text, ok = n.el.ReadDate(text)
		reason = NotDate
	case TypeTime:
		text, ok = value.Time(text)
		reason = NotTime
	case TypeDateTime:
		text, ok = value.DateTime(text, iv.opt.Location)
		reason = NotDateTime
	case TypeGeopoint:
		text, ok = value.Geopoint(text)
		reason = NotPlace
	case TypeGeotrace, TypeGeoshape:
		text, ok = value.Geoline(text)
		reason = NotPlace
	case TypeAcknowledge:
		text, ok = value.Consent(text)
		reason = NotConfirmed
	}
	if !ok {
		return "", n.reject(reason)
	}
	return text, nil
}

// outOfRange warns of a number that the scale of a range question does not
// have. Other tools' sliders cannot give one; their engines take it.
func (n *Node) outOfRange(canonical string) *Rejection {
	p := n.el.Parameters
	limit := func(name, otherwise string) (float64, string) {
		s := p[name]
		if s == "" {
			s = otherwise
		}
		f, _ := strconv.ParseFloat(s, 64)
		return f, s
	}
	f, _ := strconv.ParseFloat(canonical, 64)
	from, fromText := limit("start", "1")
	to, toText := limit("end", "10")
	if f < min(from, to) || f > max(from, to) {
		r := n.reject(OutOfRange, fromText, toText)
		r.Soft = true
		return r
	}
	return nil
}

func (iv *Interview) readCodes(n *Node, in Input) (value.Answer, *Rejection) {
	codes := in.Codes
	if codes == nil {
		codes = strings.Fields(in.Text)
		if n.el.Type == TypeSelectOne && strings.TrimSpace(in.Text) != "" {
			codes = []string{strings.TrimSpace(in.Text)}
		}
	}
	if len(codes) == 0 {
		return value.Answer{}, nil
	}
	if n.el.Type == TypeSelectOne && len(codes) > 1 {
		return value.Answer{}, n.reject(OneChoice)
	}
	if !n.hasList() {
		return value.Of(strings.Join(cleaned(codes, nil), " ")), nil
	}
	options, err := iv.choices(n)
	if err != nil {
		return value.Answer{}, n.reject(ExpressionFailed, err.Error())
	}
	codes = cleaned(codes, options)
	var chosen []string
	for _, c := range options {
		if slices.Contains(codes, c.Name) && !slices.Contains(chosen, c.Name) {
			chosen = append(chosen, c.Name)
			// A full order names every choice, also the one that stands alone.
			if c.Exclusive && n.el.Type != TypeRank && !allTheSame(codes) {
				return value.Answer{}, n.reject(Exclusive, c.Name)
			}
		}
	}
	for _, code := range codes {
		if slices.Contains(chosen, code) {
			continue
		}
		r := n.reject(NotChoice, code)
		if r.Soft = n.loose(); !r.Soft || !in.Confirmed {
			return value.Answer{}, r
		}
		chosen = append(chosen, code)
	}
	if n.el.Type == TypeRank {
		// The order given is the answer.
		slices.SortFunc(chosen, func(a, b string) int { return slices.Index(codes, a) - slices.Index(codes, b) })
	}
	return value.Of(strings.Join(chosen, " ")), nil
}

// cleaned are codes as they may be kept: one that is no choice is typed text like
// any other.
func cleaned(codes []string, options []*Choice) (clean []string) {
	for _, code := range codes {
		if !among(options, code) {
			code = value.Text(code)
		}
		if code != "" {
			clean = append(clean, code)
		}
	}
	return clean
}

// hasList reports whether there are choices to hold codes against: a file of
// choices that is not here cannot refuse any.
func (n *Node) hasList() bool {
	return n.el.ChoicesFrom != nil || n.el.List != nil && len(n.el.List.Choices) > 0
}

// loose reports whether a code that is not in the list can be confirmed.
func (n *Node) loose() bool { return n.el.List != nil && n.el.List.AcceptsUnlisted }

// allTheSame reports whether codes are one and the same code again and again.
func allTheSame(codes []string) bool {
	return !slices.ContainsFunc(codes, func(c string) bool { return c != codes[0] })
}

func (n *Node) reject(r Reason, args ...string) *Rejection {
	return &Rejection{Path: n.Path(), Reason: r, Args: args}
}
