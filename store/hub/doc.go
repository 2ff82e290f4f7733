// Package hub keeps the events of a study in PostgreSQL as well, where several leads
// work on one study at once. Each lead's study file stays the working copy and what
// exports read; the hub only carries events from one to the other, as sticks do, and
// nobody's file needs it.
//
// Events are immutable and go by their ids, so there is nothing to agree on: what the
// hub lacks is inserted, and what the file lacks is written into a parcel, a study file
// of its own that is merged like anybody's. Which events those are is found by comparing
// sums of stretches of each replica's log. There is no counter that says what is new: one
// that is taken before a transaction commits would hide what commits late.
//
// Erasure is the one thing that changes what is there. A lead's push empties on the hub
// what is erased in that lead's file, and goes only when no erasure and no event of an
// erased interview stands there that the file does not know (ErrBehind); both are
// checked in the same SERIALIZABLE transaction, so that two pushes cannot pass each other
// by. What somebody asked to erase and this lead has not decided is held back.
//
// Every study has a schema of its own in the database.
package hub
