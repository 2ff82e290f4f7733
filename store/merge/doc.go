// Package merge brings study files together and reports to people what came of
// it: which interviews are new, which were continued, where two people worked
// on one interview, and where they disagree. Merging is a union of events, so
// order and repetition do not matter. It decides no conflict and prints nothing.
package merge
