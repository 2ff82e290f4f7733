// Package planning goes from wishes to courses: how much of each topic businesses
// want, which courses would serve most of them, and who is left. It computes; the
// questionnaire says what the answers mean (its sheet planning), words are handed in.
//
// # What is counted
//
// The expected participants of a business are min(persons named, staff) × f × g: f is
// how many come of those who are so sure, g what a wish counts. Topics are bundles of
// areas; a business counts once for each, with the area that brings most. The
// businesses interviewed are counted and nothing is extrapolated from them.
//
// # How courses are proposed
//
// Each business is planned into as many topics as the cap says, its most urgent first.
// The topic, language and hours that serve most persons who are not served yet become
// a course, then the next best, until the best would be too small. The place follows:
// it is where most of those in the course would go. A course takes the most urgent
// first and holds a group. German with material or with an interpreter is a language
// of its own. Every tie is settled by the order of the questionnaire, so that the same
// interviews give the same plan.
package planning
