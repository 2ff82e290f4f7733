package command

import (
	"time"

	"feldbuch/export/publication"
	"feldbuch/store"
)

// Publications are what is told of figures that left the project; unreadable is an entry
// nobody of ours can have written, nil where there is none.
func Publications(told []store.Entry) (all []*publication.Publication, unreadable *store.Entry) {
	for i, one := range told {
		p, err := publication.Read(one.Data, one.At, one.By)
		if err != nil {
			unreadable = &told[i]
			continue
		}
		all = append(all, p)
	}
	return all, unreadable
}

// Day is a day as people write it.
func (e *Env) Day(t time.Time) string { return t.In(time.Local).Format(e.Text.Workbook.DateLayout) }
