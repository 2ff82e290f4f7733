package chapters

import (
	"fmt"
	"slices"

	"feldbuch/export/breakdown"
	"feldbuch/export/planning"
	"feldbuch/export/publication"
)

// publish has it noted of whom figures leave the project, before anything is told of them.
func (w *writer) publish(by *breakdown.Table, plan *planning.Plan) error {
	if w.Publish == nil {
		return nil
	}
	groups := slices.Concat(w.contacts(), by.Groups())
	if plan != nil {
		groups = append(groups, plan.Groups(&w.x.Planning)...)
	}
	at, err := w.Publish(groups)
	if err == nil {
		w.gaps.Meta.Publish(at)
	}
	return err
}

// contacts are those whose answers and outcomes are told, and those in each group that
// outcomes are crossed with, as they are put together.
func (w *writer) contacts() []publication.Group {
	all := []publication.Group{{Family: publication.Contacts}}
	for i := range w.counted.Contacts {
		all[0].Members = append(all[0].Members, w.counted.Contacts[i].ID)
	}
	for i := range w.counted.Topics {
		for k := range w.counted.Topics[i].Crossed {
			if c := w.people.crossings[w.counted.Topics[i].Crossed[k].By]; c != nil && !c.empty {
				all = append(all, c.printed(i)...)
			}
		}
	}
	return all
}

// printed are the contacts in each group that has a row, of the topic with this number.
func (c *crossing) printed(topic int) (all []publication.Group) {
	for _, group := range c.groups {
		g := publication.Group{Family: publication.Contacts, Name: c.cross.Title + ": " + group.label}
		for i := range c.counted.Contacts {
			contact := &c.counted.Contacts[i]
			if len(contact.Named[topic]) > 0 && slices.Contains(group.codes, contact.Groups[c.cross.By]) {
				g.Members = append(g.Members, contact.ID)
			}
		}
		if len(g.Members) >= c.Counted.Least {
			all = append(all, g)
		}
	}
	return all
}

// published says that this is the version for outside; "" where it is not.
func (w *writer) published() string {
	if at := w.gaps.Meta.Published; at != nil {
		return fmt.Sprintf(w.r.Published, w.day(*at), w.Counted.Least)
	}
	return ""
}
