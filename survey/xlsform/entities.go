package xlsform

import (
	"strings"

	"feldbuch/survey"
)

// feldbuch makes no entities. A form that does is checked all the same, because
// other tools would refuse it.

// saveTo is one save_to cell.
type saveTo struct {
	r        record
	el       *survey.Element
	list     string // "" where the cell does not say
	property string
}

// saveTo reads the save_to cell of a row.
func (rr *rowReader) saveTo(r record, el *survey.Element) {
	text := r.text("save_to")
	if text == "" {
		return
	}
	list, property, two := strings.Cut(text, "#")
	if !two {
		list, property = "", text
	}
	if strings.Contains(property, "#") {
		rr.errorAt(r.at("save_to"), CodeSaveToDelimiter, text)
		return
	}
	rr.saves = append(rr.saves, saveTo{r, el, list, property})
}

// entity is one row of the entities sheet.
type entity struct {
	r     record
	list  string
	saves []saveTo
	refs  []*survey.Element // questions its expressions name
}

func (b *builder) checkEntities() {
	entities := b.readEntities()
	taken := map[string]survey.Position{}
	for _, s := range b.saves {
		at := s.r.at("save_to")
		e := b.entityOf(s, entities)
		if e == nil {
			continue
		}
		key := e.list + "#" + s.property
		other, twice := taken[key]
		low := strings.ToLower(s.property)
		switch {
		case s.el.Kind != survey.Question:
			b.errorAt(at, CodeSaveToGroup, s.el.Name)
		case low == "name" || low == "label":
			b.errorAt(at, CodeSaveToReserved, s.property)
		case !isName(s.property) || strings.HasPrefix(s.property, "__"):
			b.errorAt(at, CodeSaveToName, s.property)
		case twice:
			b.errorAt(at, CodeSaveToTwice, s.property, other.String())
		default:
			e.saves = append(e.saves, s)
		}
		taken[key] = at
	}
	if !b.broken {
		b.placeEntities(entities)
	}
}

// entityOf finds the entity a save_to cell belongs to.
func (b *builder) entityOf(s saveTo, entities []*entity) *entity {
	at := s.r.at("save_to")
	switch {
	case len(entities) == 0:
		b.errorAt(at, CodeSaveToNoEntity)
	case s.list == "" && len(entities) > 1:
		b.errorAt(at, CodeSaveToPrefix, s.property)
	case s.list == "":
		return entities[0]
	default:
		for _, e := range entities {
			if e.list == s.list {
				return e
			}
		}
		b.errorAt(at, CodeSaveToList, s.list)
	}
	return nil
}

func (b *builder) readEntities() []*entity {
	var entities []*entity
	seen := map[string]bool{}
	for _, r := range b.entities.records() {
		e := &entity{r: r, list: r.text("list_name")}
		at := r.at("list_name")
		switch {
		case e.list == "":
			b.errorAt(at, CodeEntityNameMissing)
		case !isPlainName(e.list) || strings.HasPrefix(e.list, "__") || strings.Contains(e.list, "."):
			b.errorAt(at, CodeEntityName, e.list)
		case seen[e.list]:
			b.errorAt(at, CodeEntityTwice, e.list)
		}
		seen[e.list] = true
		b.checkEntity(e)
		entities = append(entities, e)
	}
	return entities
}

// checkEntity checks which columns an entity has: making one needs a label,
// changing one an id, doing both the condition to change.
func (b *builder) checkEntity(e *entity) {
	r := e.r
	has := func(column string) bool { return r.cell(column) != nil }
	switch {
	case has("update_if") && !has("entity_id"):
		b.errorAt(r.at("entity_id"), CodeEntityID, e.list)
	case has("entity_id") && has("create_if") && !has("update_if"):
		b.errorAt(r.at("update_if"), CodeEntityUpdateIf, e.list)
	case !has("label") && !has("entity_id"):
		b.errorAt(r.at("label"), CodeEntityLabel, e.list)
	}
	for _, column := range []string{"label", "create_if", "update_if", "entity_id"} {
		b.entityRefs(e, column)
	}
}

// entityRefs collects the questions an entity's cell names.
func (b *builder) entityRefs(e *entity, column string) {
	c := e.r.cell(column)
	if c == nil {
		return
	}
	for _, g := range b.template(c.Text, e.r.at(column)) {
		if g.Ref == nil || g.Ref.LastSaved {
			continue
		}
		els := b.byName[g.Ref.Name]
		if len(els) == 0 {
			b.errorAt(e.r.at(column), CodeUnknownName, g.Ref.Name, b.guess(g.Ref.Name, b.names))
			continue
		}
		e.refs = append(e.refs, els[0])
	}
}
