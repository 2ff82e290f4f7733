// Package store is the study file: one SQLite file with an append-only log of
// events, from which everything else in it is derived and can be rebuilt. It
// keeps what the engine of package survey tells it, says what an interview's
// events add up to, and finds where two people answered differently. It knows
// nothing of questionnaires beyond their hash, and prints nothing.
//
// # Registers and heads
//
// Events that change what is known belong to a register of their interview: the
// value of a path (answer, compute, resolve), its note (note), the presence of a
// repeat instance (add, remove), and the stage of the interview (start,
// complete, reopen). Each names as parents the heads it supersedes; the heads of
// a register are the events nobody superseded. The other kinds are a plain log.
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
// if any head says so, and an interview is completed if all heads say so.
//
// Wall-clock times decide none of this. They only put events of different
// replicas in an order for reading.
package store
