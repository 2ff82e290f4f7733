// Package breakdown splits the gaps of each area by groups of businesses: those the
// sheet breakdowns of the questionnaire names, or several of them crossed. Each group is
// held against all others, and called different only where that survives the number of
// comparisons. It knows no file format, and no words but those given to it.
//
// All businesses weigh the same. Where a register tells how many businesses a group
// stands for, Options.Population narrows the intervals.
package breakdown
