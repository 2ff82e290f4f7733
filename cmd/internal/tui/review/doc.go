// Package review is the screen on which a person decides one matter after the other:
// conflicts, or what may be a duplicate. It gets everything in words, as view structs, and
// hands what was decided to a Desk, which keeps it; it knows no study file, no event and
// no rule of a questionnaire.
package review
