// Package disclosure decides which figures of linked tables must not be shown, so
// that nobody can work out what single businesses said, and hides them. It knows
// tables and nothing else: no words, no file format, no study file.
//
// A figure that tells on fewer than k businesses, or on all but fewer than k, is
// hidden (primary). Others are hidden with it until it does not follow from what is
// shown (secondary): neither as a linear combination (Langsrud 2024, doi
// 10.1007/978-3-031-69651-0_6) nor by bounds, as no count is below zero. The second
// step looks for another set of answers that gives the same printed figures and in
// which the hidden one is at least k; only where there is one is the figure safe. Of a
// count that is one among several of its unit, where n, share and means of the unit
// alone set narrower bounds, only the number is kept secret.
//
// # One decision
//
// Decide takes all linked tables at once and gives one Decision. It names what is hidden
// by unit and column, not by place: Lay hides the same in tables set anew, in other words,
// another order or with fewer columns, and Hides answers for JSON and sentences. What was
// not decided on is hidden. Protect decides and lays in one step.
//
// Tables are linked that count the same inner cells (equal Unit and Key), and those that
// tell the same figure (equal unit and key of the column) from inner cells of their own:
// that the two sums are equal is known to everybody.
package disclosure
