package publication

import (
	"crypto/hmac"
	"crypto/sha256"

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
