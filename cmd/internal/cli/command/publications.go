package command

import (
	"time"

	"feldbuch/export/publication"
	"feldbuch/store"
)

// Publications are what is told of figures that left the project.
func Publications(told []store.Entry) (all []*publication.Publication, err error) {
	for _, one := range told {
		p, err := publication.Read(one.Data, one.At, one.By)
		if err != nil {
			return nil, err
		}
		all = append(all, p)
	}
	return all, nil
}

// Day is a day as people write it.
func (e *Env) Day(t time.Time) string { return t.In(time.Local).Format(e.Text.Workbook.DateLayout) }
