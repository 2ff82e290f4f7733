// Package script fills in an interview from a file of answers and tells the
// outcome as data: what `interview --answers FILE --json` does. It knows
// neither where the file comes from nor where the interview is kept.
package script
