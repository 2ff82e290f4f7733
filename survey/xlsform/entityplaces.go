package xlsform

import (
	"slices"

	"feldbuch/survey"
)

// placeEntities checks that every entity finds a group or repeat of its own:
// the node that makes it must be inside the repeat whose answers it uses, and
// answers are saved to the entity of the nearest group around them.
func (b *builder) placeEntities(entities []*entity) {
	owner := map[*survey.Element]*entity{}
	for _, e := range entities {
		scope, ok := b.entityScope(e)
		if !ok {
			continue
		}
		if !b.place(e, scope, owner) {
			b.errorAt(e.r.pos(), CodeEntityPlace, e.list, owner[scope].r.pos().String())
		}
	}
}

// place gives the entity the innermost free container around all it uses, out
// to its repeat.
func (b *builder) place(e *entity, scope *survey.Element, owner map[*survey.Element]*entity) bool {
	at := scope
	if used := e.used(); len(used) > 0 {
		at = used[0].Parent
		for _, el := range used[1:] {
			for !inside(el, at) {
				at = at.Parent
			}
		}
		if len(e.saves) == 0 || !inside(at, scope) {
			at = innermost(at, scope)
		}
	}
	for ; ; at = at.Parent {
		if owner[at] == nil && !b.captures(at, e, owner) {
			owner[at] = e
			return true
		}
		if at == scope {
			if owner[scope] == nil {
				owner[scope] = e
			}
			return false
		}
	}
}

// captures reports whether an entity at this place would take answers that
// another entity placed further out saves.
func (b *builder) captures(at *survey.Element, e *entity, owner map[*survey.Element]*entity) bool {
	for place, other := range owner {
		if place == at || !inside(at, place) {
			continue
		}
		if slices.ContainsFunc(other.saves, func(s saveTo) bool { return inside(s.el, at) }) {
			return true
		}
	}
	for place, other := range owner {
		if other != e && inside(place, at) && slices.ContainsFunc(e.saves, func(s saveTo) bool { return inside(s.el, place) }) {
			return true
		}
	}
	return false
}

// entityScope is the innermost repeat among those of the entity's questions,
// which must lie one inside the other.
func (b *builder) entityScope(e *entity) (*survey.Element, bool) {
	scope := b.form.Root
	for _, el := range e.refs {
		r := repeatOf(el)
		switch {
		case inside(r, scope):
			scope = r
		case !inside(scope, r):
			b.errorAt(e.r.pos(), CodeEntityScope, e.list, scope.Name, r.Name)
			return nil, false
		}
	}
	for _, s := range e.saves {
		r := repeatOf(s.el)
		switch {
		case inside(r, scope):
			scope = r
		case !inside(scope, r):
			b.errorAt(s.r.at("save_to"), CodeSaveToScope, e.list, r.Name, scope.Name)
			return nil, false
		}
	}
	return scope, true
}

func (e *entity) used() []*survey.Element {
	used := slices.Clone(e.refs)
	for _, s := range e.saves {
		used = append(used, s.el)
	}
	return used
}

// innermost is at if it lies in scope, else scope.
func innermost(at, scope *survey.Element) *survey.Element {
	if inside(at, scope) {
		return at
	}
	return scope
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
