package publication

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Product is what was published.
type Product string

// The products.
const (
	Report   Product = "report"
	Planning Product = "planning"
	Data     Product = "data"
)

// Draft is a publication that is about to be made.
type Draft struct {
	Product Product
	// Least is how many businesses every figure tells on at least.
	Least int
	// Options are those that figures hang on besides who is counted: other ones would
	// make other figures of the same businesses.
	Options map[string]string
	Groups  []Group
	Said    Collector
}

// Businesses are how many there are figures of; mere contacts are none.
func (d *Draft) Businesses() (n int) {
	for _, g := range d.Groups {
		if g.Family != Contacts {
			n = max(n, len(g.Members))
		}
	}
	return n
}

// Publication is what is remembered of one.
type Publication struct {
	At         time.Time         `json:"-"`
	By         string            `json:"-"`
	Product    Product           `json:"product"`
	Businesses int               `json:"businesses"`
	Least      int               `json:"least"`
	Options    map[string]string `json:"options"`
	Salt       []byte            `json:"salt"`
	Members    [][]byte          `json:"members"` // hashes, in ascending order
	Groups     []Printed         `json:"groups"`
}

// Printed is a group figures were printed of.
type Printed struct {
	Family  Family `json:"family"`
	Name    string `json:"name"`
	Members []int  `json:"members"` // places in Publication.Members
}

// Keep makes of a draft what is remembered of it.
func (d *Draft) Keep(salt []byte) *Publication {
	p := &Publication{Product: d.Product, Businesses: d.Businesses(), Least: d.Least, Options: d.Options, Salt: salt}
	tokens, named := d.Said.tokens(salt), map[token]bool{}
	for _, g := range d.Groups {
		for _, id := range g.Members {
			named[tokens[id]] = true
		}
	}
	at := map[token]int{}
	for i, t := range slices.SortedFunc(maps.Keys(named), func(a, b token) int { return bytes.Compare(a[:], b[:]) }) {
		at[t] = i
		p.Members = append(p.Members, t[:])
	}
	for _, g := range d.Groups {
		kept := Printed{Family: g.Family, Name: g.Name, Members: []int{}}
		for _, id := range g.Members {
			kept.Members = append(kept.Members, at[tokens[id]])
		}
		slices.Sort(kept.Members)
		p.Groups = append(p.Groups, kept)
	}
	return p
}

// Read reads what was remembered, by whom and when.
func Read(data string, at time.Time, by string) (*Publication, error) {
	p := &Publication{At: at, By: by}
	if err := json.Unmarshal([]byte(data), p); err != nil {
		return nil, fmt.Errorf("read publication: %w", err)
	}
	for _, m := range p.Members {
		if len(m) != len(token{}) {
			return nil, errors.New("read publication: a hash has the wrong length")
		}
	}
	for _, g := range p.Groups {
		for _, i := range g.Members {
			if i < 0 || i >= len(p.Members) {
				return nil, errors.New("read publication: a group names a hash that is not there")
			}
		}
	}
	return p, nil
}
