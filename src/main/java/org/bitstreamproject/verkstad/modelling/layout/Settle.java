// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling.layout;

/** Places on a line as near to where each wants to be as their order and distances allow (isotonic regression). */
final class Settle {

    private Settle() {}

    /**
     * @param wish where each would like to be, in order
     * @param weight how much it minds
     * @param distance the least distance of each from the one before; the first is not used
     */
    static double[] down(double[] wish, double[] weight, double[] distance) {
        int count = wish.length;
        var offset = new double[count];
        for (int i = 1; i < count; i++) {
            offset[i] = offset[i - 1] + distance[i];
        }
        var value = new double[count];
        var mass = new double[count];
        var size = new int[count];
        int blocks = 0;
        for (int i = 0; i < count; i++) {
            value[blocks] = wish[i] - offset[i];
            mass[blocks] = weight[i];
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && value[blocks - 2] > value[blocks - 1]) {
                double together = mass[blocks - 2] + mass[blocks - 1];
                value[blocks - 2] =
                        (value[blocks - 2] * mass[blocks - 2] + value[blocks - 1] * mass[blocks - 1]) / together;
                mass[blocks - 2] = together;
                size[blocks - 2] += size[blocks - 1];
                blocks--;
            }
        }
        var places = new double[count];
        int at = 0;
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < size[block]; i++) {
                places[at] = value[block] + offset[at];
                at++;
            }
        }
        return places;
    }
}
