// Package codebook explains the columns and codes of a study's data: which question stands
// in which column, what its codes mean, what stands there where there is no value. It knows
// no file format.
package codebook
