package publication

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"slices"

	"feldbuch/survey"
)

// Family is a kind of figures: only those of one can be subtracted from each other.
type Family string

// The families.
const (
	Contacts Family = "contacts" // answers and outcomes
	Gaps     Family = "gaps"     // need and have
	Plan     Family = "plan"     // courses
	Records  Family = "records"  // single interviews
)

// Group is interviews of which figures are printed together.
type Group struct {
	Family Family
	Name   string // what people call it, "" for all of the family
	// By is the breakdown that makes the group, "" where none does.
	By      string
	Members []string // ids of interviews
}

// Collector takes interviews one by one and keeps of each a digest of what it says.
type Collector map[string]digest

type digest [sha256.Size]byte

// Add takes in an interview.
func (c Collector) Add(s *survey.Submission) {
	h := sha256.New()
	said := func(text string) { h.Write([]byte(text + "\x00")) } // which no text has
	for i := range s.Answers {
		a := &s.Answers[i]
		if a.Element.Contact() {
			continue
		}
		said(a.Path)
		said(a.Answer.Status.String())
		said(a.Answer.Text)
	}
	c[s.ID] = digest(h.Sum(nil))
}

// token stands for an interview and what it says. Half a hash tells all interviews of
// the world apart.
type token [sha256.Size / 2]byte

func (c Collector) tokens(salt []byte) map[string]token {
	all := make(map[string]token, len(c))
	mac := hmac.New(sha256.New, salt)
	for id, said := range c {
		mac.Reset()
		mac.Write([]byte(id))
		mac.Write(said[:])
		all[id] = token(mac.Sum(nil))
	}
	return all
}

// Shuffle orders interviews by their hashes, which tells nothing of when they were held
// or whose they are, and is the same wherever the salt is.
func (c Collector) Shuffle(ids []string, salt []byte) (order []int) {
	tokens := c.tokens(salt)
	for i := range ids {
		order = append(order, i)
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := tokens[ids[i]], tokens[ids[j]]
		return bytes.Compare(a[:], b[:])
	})
	return order
}
