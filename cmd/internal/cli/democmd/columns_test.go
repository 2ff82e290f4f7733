package democmd

import (
	"testing"
	"time"

	"feldbuch/cmd/internal/workspace"
	"feldbuch/export/chapters"
	"feldbuch/export/disclosure"
	"feldbuch/export/publication"
	"feldbuch/export/table"
)

// A column nothing stands in says nothing, not even why.
func TestNoColumnOfTheReportIsEmpty(t *testing.T) {
	form, err := workspace.LoadForm("")
	if err != nil {
		t.Fatal(err)
	}
	subs := madeUp(t, form, 1)
	for _, least := range []int{1, disclosure.Inside, disclosure.Outside} {
		o := chaptersOptions(form, least)
		if least == disclosure.Outside {
			o.Publish = func([]publication.Group) (time.Time, error) { return time.Now(), nil }
		}
		c := chapters.New(o)
		for _, s := range subs {
			c.Add(s)
		}
		all, err := c.Chapters(0)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range all {
			for _, p := range one.Parts {
				for _, column := range empty(p.Table) {
					t.Errorf("least %d, %s, %s: nothing stands in %q", least, one.Name, p.Heading, column)
				}
			}
		}
	}
}

// empty are the columns of a table in which nothing stands.
func empty(t *table.Table) (all []string) {
	if t == nil || len(t.Rows) == 0 {
		return nil
	}
	for i, c := range t.Columns {
		filled := c.Helper
		for _, r := range t.Rows {
			v := r.Cells[i].Shown()
			filled = filled || v != nil && v != ""
		}
		if !filled {
			all = append(all, c.Key+" "+c.Head)
		}
	}
	return all
}
