package survey

import (
	"slices"
	"strings"

	"feldbuch/survey/expr"
	"feldbuch/survey/value"
)

// Wish is whether training is wanted; "" where an answer does not tell.
type Wish string

// The wishes.
const (
	WishYes   Wish = "yes"
	WishMaybe Wish = "maybe"
	WishNo    Wish = "no"
)

// wishWords is how forms call the choices of a wish.
var wishWords = []struct {
	wish Wish
	meaning
}{
	{WishYes, meaning{[]string{"yes", "ja"}, []string{"ja", "yes"}}},
	{WishMaybe, meaning{[]string{"maybe", "vielleicht", "perhaps"}, []string{"vielleicht", "eventuell", "möglicherweise", "maybe", "perhaps"}}},
	{WishNo, meaning{[]string{"no", "nein"}, []string{"nein", "no"}}},
}

// Wish is what an answer to want says.
func (r *GapRule) Wish(a value.Answer) Wish {
	if a.Status != value.Answered {
		return ""
	}
	if w, known := r.scale.wishes[a.Text]; known {
		return w
	}
	return wishOf(func(m meaning) bool { return m.names(a.Text) })
}

// resolveWishes finds what the codes of want say: first as the form says, then by
// the codes and labels themselves.
func (r *GapRule) resolveWishes() {
	r.scale.wishes = map[string]Wish{}
	if q := QuestionOf(r.Want); q != nil && q.List != nil {
		for _, c := range q.List.Choices {
			if w := wishOf(func(m meaning) bool { return m.names(c.Name) || c.reads(m.labels) }); w != "" {
				r.scale.wishes[c.Name] = w
			}
		}
	}
	for w, codes := range map[Wish][]string{WishYes: r.WantYes, WishMaybe: r.WantMaybe, WishNo: r.WantNo} {
		for _, code := range codes {
			r.scale.wishes[code] = w
		}
	}
}

func wishOf(says func(meaning) bool) Wish {
	for _, w := range wishWords {
		if says(w.meaning) {
			return w.wish
		}
	}
	return ""
}

// names reports whether a code is one of the meaning's.
func (m meaning) names(code string) bool {
	return slices.ContainsFunc(m.codes, func(c string) bool { return strings.EqualFold(c, code) })
}

// Says reads an answer to another column of the gaps sheet as a wish is read: yes,
// maybe or no, by its code or label.
func Says(column *expr.Expr, a value.Answer) Wish {
	if a.Status != value.Answered {
		return ""
	}
	if w := wishOf(func(m meaning) bool { return m.names(a.Text) }); w != "" {
		return w
	}
	if q := QuestionOf(column); q != nil && q.List != nil {
		if c := q.List.Find(a.Text); c != nil {
			return wishOf(func(m meaning) bool { return c.reads(m.labels) })
		}
	}
	return ""
}
