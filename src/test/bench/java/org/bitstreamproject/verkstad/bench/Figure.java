// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A measured number as the report writes it. */
final class Figure {
    private Figure() {}

    /** Two decimals below a hundred, none above. */
    static String of(double figure) {
        return BigDecimal.valueOf(figure).setScale(figure < 100 ? 2 : 0, RoundingMode.HALF_UP).toPlainString();
    }
}
