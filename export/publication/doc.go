// Package publication remembers of whom figures left the project, and finds out whether
// new ones, laid beside the old, would tell what single businesses said: who knows the
// figures of a group before and after two businesses joined it knows those of the two.
// It computes; what is remembered is kept, and dated, by others.
//
// # What is remembered
//
// Of every group that figures are printed of, who is in it, as salted hashes. A hash is
// made of the interview's id and of all its answers but contact data, with a salt of its
// own for every publication that stands beside the hashes. So a business that changed its
// answers counts as another one, which is right: the difference of two tables tells what
// it changed. And once an interview is erased nobody can find out any more which of the
// hashes was its: its answers would have to be guessed, all of them. The salt is no secret
// from whoever has the study file; it only keeps hashes of different publications apart.
package publication
