package chapters

import (
	"fmt"
	"strings"

	"feldbuch/export/table"
)

// The keys of the chapters on groups of businesses: one for each breakdown, by number,
// and one of all groups to filter.
const (
	groupKey  = "group_"
	groupsKey = "groups"
)

// groupChapters are those of the breakdowns, without what they say.
func (c *Collector) groupChapters() (all []*Chapter) {
	x := &c.o.Words.Breakdowns
	for i, label := range c.o.By.Labels() {
		all = append(all, &Chapter{Key: fmt.Sprint(groupKey, i), Name: fmt.Sprintf(x.Sheet, label), Landscape: true})
	}
	if len(all) > 0 {
		all = append(all, &Chapter{Key: groupsKey, Name: x.LongSheet, Wide: true, Landscape: true})
	}
	return all
}

// groups are the tables of these chapters.
func (w *writer) groups() map[string]*table.Table {
	all := map[string]*table.Table{}
	t := w.By.Table(w.gaps).Tables(&w.x.Breakdowns)
	for i, m := range t.Matrices {
		all[fmt.Sprint(groupKey, i)] = m
	}
	if len(all) > 0 {
		all[groupsKey] = t.Long
	}
	return all
}

// groupsIs says what a chapter on groups is about, "" of any other.
func (w *writer) groupsIs(key string) string {
	switch {
	case key == groupsKey:
		return w.x.Breakdowns.LongTitle
	case strings.HasPrefix(key, groupKey):
		return w.x.Breakdowns.MatrixIs
	}
	return ""
}
