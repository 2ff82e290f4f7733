// Package paradata tells how interviews went, for the control of the field work
// and for finding bad questions: seconds, ways back, corrections, confirmed
// warnings. It computes all of it from the log of events, looks at a question only
// for what may be told of its answer, and does not know where events are kept.
//
// # Definitions
//
// Time is the monotonic time the events carry, which stands still while an
// interview is paused. The time between two events of one replica belongs to
// one stay, so the seconds of all stays add up to the interview's.
//
// A stay lasts from the moment a question is reached until it is left: by an
// answer, by going back or jumping, by adding or removing an instance of a
// repeat, or by completing the interview. A pause does not end a stay. The
// question is the one the events of the stay name. Where none does, it is the
// one gone back or jumped to; else the next one answered for the first time,
// because that is what was on the screen. A question passed without a change
// leaves no event: its seconds belong to the next one that does. Stays without
// a question were spent at the end of the questionnaire, or at a question that
// was never answered afterwards.
//
// Going to the question answered before the one at hand is a move back; any
// other move is a jump. A change gives a question that had an answer, don't know
// and refused included, another one. An answer is a person's; what was
// calculated is none. Of answers given by two replicas at the same time, the one
// of the replica that came later counts as the change. Deciding between them is no
// change. The language an interview begins in is no change of language.
//
// How many questions were answered, not known, refused, left open or are in conflict
// is counted of the interview as it stands, as all exports count it.
//
// Nothing but codes, numbers and dates is told of the answers: what a respondent
// said in words, contact data and special categories are withheld.
package paradata
