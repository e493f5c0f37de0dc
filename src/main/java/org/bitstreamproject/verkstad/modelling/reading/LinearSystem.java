// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.reading;

/** Gauss's elimination with partial pivoting. */
final class LinearSystem {

    private LinearSystem() {}

    /** @param rows n rows of n coefficients and the right side; used up */
    static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int column = 0; column < size; column++) {
            largestFirst(rows, column);
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / rows[column][column];
                if (factor != 0) {
                    for (int i = column; i <= size; i++) {
                        rows[row][i] -= factor * rows[column][i];
                    }
                }
            }
        }
        var found = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = rows[row][size];
            for (int i = row + 1; i < size; i++) {
                sum -= rows[row][i] * found[i];
            }
            found[row] = sum / rows[row][row];
        }
        return found;
    }

    private static void largestFirst(double[][] rows, int column) {
        int largest = column;
        for (int row = column + 1; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > Math.abs(rows[largest][column])) {
                largest = row;
            }
        }
        var moved = rows[column];
        rows[column] = rows[largest];
        rows[largest] = moved;
    }
}
