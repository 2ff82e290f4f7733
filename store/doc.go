// Package store is the study file: one SQLite file with an append-only log of
// events, from which everything else in it is derived and can be rebuilt. It
// keeps what the engine of package survey tells it, says what an interview's
// events add up to, and finds where two people answered differently. It knows
// nothing of questionnaires beyond their hash, and prints nothing.
//
// # Events and subjects
//
// An event has a header that everybody can read, and a body: what was said. A
// body can be sealed, and erased, without the event losing its place or its id
// the means to be checked. Each event is about a subject, a kind and an id:
// an interview, its contact data or its special categories, which have the
// interview's id and can be erased alone; a business; the study. The first event
// of every replica says who writes.
//
// # Registers and heads
//
// Events that change what is known belong to a register of their subject's id: the
// value of a path (answer, compute, resolve), its note (note), the presence of a
// repeat instance (add, remove), the stage of the interview (start, complete,
// reopen), and so on; package event lists all. Each names as parents the heads it
// supersedes; the heads of a register are the events nobody in it superseded. An
// erased event does not say any more which register it was of, and supersedes all
// its parents. The other kinds are a plain log.
//
// Values: one head, or several with the same answer, is what is known. Heads
// that differ are a conflict. An answer supersedes all heads when they agree.
// When they do not, it supersedes only what the same replica said before: an
// ordinary answer never ends a conflict, only Resolve does, whose event has all
// heads as parents. Computed values have no say where a person answered, and
// never conflict: of several the one with the smallest id stands.
//
// An interview goes by the questionnaire version it was started with until an
// upgrade event, made with another version, moves it there.
//
// Notes, instances and stages never conflict: a later event supersedes every
// head. Until then notes of several heads stand together, an instance is there
// if any head says so, and an interview is completed if all heads say so. It is
// discarded if all heads say so, too.
//
// A completed interview that is open again is being corrected. Until it is completed
// once more it counts as it was last completed, and giving the correction up brings
// all of that back, with events like any others (lastcompleted.go).
//
// Wall-clock times decide none of this. They only put events of different
// replicas in an order for reading.
//
// # Merging
//
// A merge is the union of two logs, so it does not matter in which order files
// come, nor how often. Of each file every event is new, known, waiting or rejected
// (Union): one that is not as it was written is not kept; one that lacks something,
// such as an event it supersedes, is kept and counts as soon as that is there.
//
// An erasure is an event too, and travels. Where it counts its bodies are gone for
// good; an old file cannot bring them back, because their headers are known. Which
// erasures count in a file is that file's own matter (authority.go).
package store
