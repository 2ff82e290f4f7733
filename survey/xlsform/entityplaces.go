package xlsform

import (
	"cmp"
	"slices"

	"feldbuch/survey"
)

// placeEntities checks that every entity finds a group or repeat of its own:
// the node that makes it must be inside the repeat whose answers it uses, and
// answers are saved to the entity of the nearest group around them. Entities
// that save answers are tied to a place and go first, then those that only name
// questions.
func (b *builder) placeEntities(entities []*entity) {
	order := slices.Clone(entities)
	slices.SortStableFunc(order, func(x, y *entity) int {
		return cmp.Or(-cmp.Compare(min(1, len(x.saves)), min(1, len(y.saves))), -cmp.Compare(min(1, len(x.refs)), min(1, len(y.refs))))
	})
	owner := map[*survey.Element]*entity{}
	for _, e := range order {
		scope, ok := b.entityScope(e)
		if !ok || place(e, scope, owner) {
			continue
		}
		other := ""
		if o := owner[scope]; o != nil {
			other = o.r.pos().String()
		}
		b.errorAt(e.r.pos(), CodeEntityPlace, e.list, other)
	}
}

// place gives the entity the innermost free group around what it uses, out to
// its repeat.
func place(e *entity, scope *survey.Element, owner map[*survey.Element]*entity) bool {
	for at := e.innermost(scope); ; at = at.Parent {
		if owner[at] == nil && !captures(at, e, owner) {
			owner[at] = e
			return true
		}
		if at == scope {
			return false
		}
	}
}

// innermost is the smallest group around all answers the entity saves; if it
// saves none, the group of the deepest question it names.
func (e *entity) innermost(scope *survey.Element) *survey.Element {
	at := scope
	for _, el := range e.refs {
		if len(e.saves) == 0 && depth(el.Parent) > depth(at) {
			at = el.Parent
		}
	}
	for i, s := range e.saves {
		if i == 0 {
			at = s.el.Parent
		}
		for !inside(s.el, at) {
			at = at.Parent
		}
	}
	if !inside(at, scope) {
		return scope
	}
	return at
}

// captures reports whether an entity at this place would take answers that
// another one saves, or lose its own to one further in.
func captures(at *survey.Element, e *entity, owner map[*survey.Element]*entity) bool {
	for place, other := range owner {
		if inside(at, place) && slices.ContainsFunc(other.saves, func(s saveTo) bool { return inside(s.el, at) }) {
			return true
		}
		if inside(place, at) && slices.ContainsFunc(e.saves, func(s saveTo) bool { return inside(s.el, place) }) {
			return true
		}
	}
	return false
}

// use is one question an entity needs, and where it says so.
type use struct {
	repeat *survey.Element // the innermost around the question, or the form
	saved  *saveTo         // nil where an expression names it
}

// entityScope is the innermost repeat among those of the entity's questions,
// which must lie one inside the other. Answers are saved from one repeat only:
// there is one entity for each of its instances.
func (b *builder) entityScope(e *entity) (*survey.Element, bool) {
	uses := e.uses()
	if len(uses) == 0 {
		return b.form.Root, true
	}
	scope := uses[0].repeat
	var saving *survey.Element
	for _, u := range uses {
		if saving == nil && u.saved != nil {
			saving = u.repeat
		}
		switch {
		case u.saved != nil && u.repeat != saving:
			b.errorAt(u.saved.r.at("save_to"), CodeSaveToScope, e.list, u.repeat.Name, saving.Name)
			return nil, false
		case inside(scope, u.repeat):
		case u.saved != nil:
			b.errorAt(u.saved.r.at("save_to"), CodeSaveToScope, e.list, u.repeat.Name, scope.Name)
			return nil, false
		default:
			b.errorAt(e.r.pos(), CodeEntityScope, e.list, u.repeat.Name, scope.Name)
			return nil, false
		}
	}
	return scope, true
}

// uses are the questions an entity needs, those deepest in repeats first.
func (e *entity) uses() []use {
	var uses []use
	for _, el := range e.refs {
		uses = append(uses, use{repeat: repeatOf(el)})
	}
	for i := range e.saves {
		uses = append(uses, use{repeatOf(e.saves[i].el), &e.saves[i]})
	}
	slices.SortStableFunc(uses, func(x, y use) int { return -cmp.Compare(depth(x.repeat), depth(y.repeat)) })
	return uses
}

// inside reports whether el is outer or in it.
func inside(el, outer *survey.Element) bool {
	for ; el != nil; el = el.Parent {
		if el == outer {
			return true
		}
	}
	return false
}

// repeatOf is the innermost repeat around the question, or the form.
func repeatOf(el *survey.Element) *survey.Element {
	for el.Kind != survey.Repeat && el.Parent != nil {
		el = el.Parent
	}
	return el
}

func depth(el *survey.Element) int {
	n := 0
	for ; el.Parent != nil; el = el.Parent {
		n++
	}
	return n
}
