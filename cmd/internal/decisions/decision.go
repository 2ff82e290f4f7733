package decisions

import "strings"

// About is what the decisions of a table are about.
type About uint8

// The tables there are.
const (
	Conflicts About = iota
	Duplicates
)

// isID and isCheck report whether a text has the form of what a row is known by. The forms
// differ, so that neither table is taken for the other.
func (a About) isID(s string) bool {
	id, is := strings.CutPrefix(s, "d-")
	return is == (a == Duplicates) && isReadable(id, 2)
}

func (a About) isCheck(s string) bool {
	if a == Duplicates {
		return isReadable(s, 4)
	}
	return isReadable(s, 3)
}

// ways are what can be picked, in this order.
func (a About) ways() []Doing {
	if a == Duplicates {
		return []Doing{Counts, SameCounts, Same, Distinct, Moves}
	}
	return []Doing{Take, AskAgain}
}

// Doing is what a decision says is to be done: msg.DecisionTable has the words by it.
type Doing string

// The decisions there are.
const (
	Give     Doing = ""          // what is typed is the answer, or nothing that is known
	Take     Doing = "take"      // one of the answers stands
	AskAgain Doing = "ask_again" // the business is to be asked

	Counts     Doing = "counts"      // of several interviews one counts
	SameCounts Doing = "same_counts" // two businesses are one, and one interview counts
	Same       Doing = "same"        // they are one
	Distinct   Doing = "distinct"    // and these are not
	Moves      Doing = "moves"       // an interview belongs to another business
)

// Decision is a row of the table that somebody filled in.
type Decision struct {
	Row             int
	Cell, CheckCell string // where the decision stands, and the check: "Conflicts!L17"
	ID, Check       string
	Does            Doing
	Answer          int    // which of the answers or interviews, from 0
	To              string // the business that an interview belongs to
	Bare            bool   // its letter alone stands there, which may be a code of the question
	Text            string // as typed
	Reason          string
}

// Fault is what keeps a table, or a row of it, from being understood: package msg has the
// words.
type Fault struct {
	Cell string
	Kind string
	Args []string
}

// The kinds of Fault, with their Args. Those that a study finds are here, too, so that all
// are told in one way.
const (
	NoTable   = "no_table"   // the headings it needs
	NoColumn  = "no_column"  // the heading; the one that resembles it or ""
	Twice     = "twice"      // the cell of the other row
	Moved     = "moved"      // the id
	NoCheck   = "no_check"   //
	Stale     = "stale"      // the id
	NoAnswer  = "no_answer"  // the letter; how many answers there are
	Ambiguous = "ambiguous"  // the letter
	Refused   = "refused"    // what is wrong with the value
	Unseen    = "unseen"     // contact data
	NotKept   = "not_kept"   // why
	NoOther   = "no_other"   // the question is not asked any more
	BadChoice = "bad_choice" // what is typed; the choice that resembles it or ""

	NotUnderstood = "not_understood" // what is typed; what resembles it
	OfPair        = "of_pair"        // it is about two businesses
	OfOne         = "of_one"         // it is about one
	NoReason      = "no_reason"      //
	Contradicts   = "contradicts"    // the cell of the other row
)
