package microdata

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"feldbuch/export/gaps"
	"feldbuch/export/words"
	"feldbuch/survey"
	"feldbuch/survey/value"
)

// Account is what must stand beside records: how they were made and what of that is left
// to the reader's care, then what columns and codes mean.
type Account struct{ Made, Columns []string }

// Lines are all of it.
func (a Account) Lines() []string { return slices.Concat(a.Made, []string{""}, a.Columns) }

// Account is that of records published on a day.
func (r *Records) Account(study, day string, forms []*survey.Form, language string, x *words.Microdata) Account {
	b := book{forms, language, x, map[string]bool{}}
	made := []string{
		fmt.Sprintf(x.Title, study, day), fmt.Sprintf(x.Before, r.Seen, len(r.records)), fmt.Sprintf(x.Known, strings.Join(r.Known(), ", ")),
		fmt.Sprintf(x.Classes, r.Least, len(r.Result.Classes), r.Result.Smallest()), fmt.Sprintf(x.Under, r.Result.Under, r.Least),
		r.changed(x), x.NoneDropped, x.LeftOut,
	}
	if none := b.notTaken(r.By); len(none) > 0 {
		made = append(made, fmt.Sprintf(x.NotTaken, strings.Join(none, ", ")))
	}
	columns := []string{x.Columns, "  record: " + x.Record, "  quarter: " + x.Quarter}
	for j, name := range r.By {
		columns = append(columns, b.group(name, r.groups(j+1))...)
	}
	for _, f := range slices.Backward(forms) {
		for i := range f.Gaps {
			columns = append(columns, b.answers(f, &f.Gaps[i], r.columns)...)
		}
	}
	return Account{append(made, x.NotProtected[:]...), append(columns, x.Status)}
}

// changed says in which columns something was blanked.
func (r *Records) changed(x *words.Microdata) string {
	var columns []string
	for j, n := range r.Result.Blanked {
		if n > 0 {
			columns = append(columns, fmt.Sprintf(x.ChangedColumn, r.Known()[j], n))
		}
	}
	if len(columns) == 0 {
		return x.Untouched
	}
	return fmt.Sprintf(x.Changed, r.Result.Changed, strings.Join(columns, ", "))
}

// groups are the values that stand in a column of what is known.
func (r *Records) groups(column int) (all []string) {
	for _, row := range r.Result.Rows {
		if v := row[column]; v != "" && !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	slices.Sort(all)
	return all
}

// book knows what columns and codes are called.
type book struct {
	forms    []*survey.Form
	language string
	words    *words.Microdata
	told     map[string]bool // columns
}

// notTaken are the breakdowns that records cannot have, or were not asked to.
func (b book) notTaken(taken []string) (names []string) {
	for _, f := range b.forms {
		for _, one := range f.Breakdowns {
			if !slices.Contains(taken, one.Name) && !slices.Contains(names, one.Name) && !one.Contact() {
				names = append(names, one.Name)
			}
		}
	}
	return names
}

func (b book) group(name string, codes []string) []string {
	for _, f := range slices.Backward(b.forms) {
		for i := range f.Breakdowns {
			one := &f.Breakdowns[i]
			if one.Name != name {
				continue
			}
			label := cmp.Or(one.Label.In(b.language, f.Default).Shown(), name)
			lines := []string{"  by_" + name + ": " + fmt.Sprintf(b.words.Group, label)}
			var lists []*survey.List
			for _, q := range []*survey.Element{survey.QuestionOf(one.PublicBy()), survey.QuestionOf(one.By)} {
				if q != nil && q.List != nil {
					lists = append(lists, q.List)
				}
			}
			return append(lines, b.codes(f, lists, codes)...)
		}
	}
	return nil
}

// answers say what was asked on the areas of a rule, and which they are. The columns of a
// rule that an older form has too are explained once.
func (b book) answers(f *survey.Form, rule *survey.GapRule, columns []Column) (lines []string) {
	areas := map[string]bool{}
	var asked, named []string
	for _, c := range columns {
		if c.Rule != rule.Name || b.told[c.Name] {
			continue
		}
		b.told[c.Name] = true
		if !areas[c.Area] {
			areas[c.Area] = true
			named = append(named, c.Area+" = "+gaps.AreaLabel(f, &survey.Area{Rule: rule, Code: c.Area}, b.language))
		}
		if !slices.Contains(asked, c.Asked) {
			asked = append(asked, c.Asked)
		}
	}
	for _, name := range asked {
		lines = append(lines, "  "+name+"_…: "+b.words.Asked[name])
		if q := survey.QuestionOf(rule.Expressions()[name]); q != nil && q.List != nil {
			var codes []string
			for _, choice := range q.List.Choices { // some stand for don't know, and are told so
				if a := q.Counted(value.Of(choice.Name)); a.Status == value.Answered {
					codes = append(codes, choice.Name)
				}
			}
			lines = append(lines, b.codes(f, []*survey.List{q.List}, codes)...)
		}
	}
	if len(named) > 0 {
		lines = append(lines, "  …: "+strings.Join(named, "; "))
	}
	return lines
}

// codes are codes with their labels, in the first list that has them.
func (b book) codes(f *survey.Form, lists []*survey.List, codes []string) []string {
	var all []string
	for _, code := range codes {
		for _, l := range lists {
			if choice := l.Find(code); choice != nil {
				if label := choice.Label.In(b.language, f.Default).Shown(); label != "" && label != code {
					code += " = " + label
				}
				break
			}
		}
		all = append(all, code)
	}
	if len(all) == 0 {
		return nil
	}
	return []string{"    " + fmt.Sprintf(b.words.Codes, strings.Join(all, "; "))}
}
