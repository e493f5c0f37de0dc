// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.exercise;

import java.math.BigDecimal;
import org.bitstreamproject.verkstad.shared.domain.Score;
import org.jspecify.annotations.Nullable;

/** State and best score of an item. Nobody falls back: a worse attempt leaves both as they are. Pure. */
record ItemProgress(ItemState state, @Nullable Score best) {

    ItemProgress after(ItemState reached, @Nullable Score score) {
        return new ItemProgress(reached.compareTo(state) > 0 ? reached : state, better(best, score));
    }

    private static @Nullable Score better(@Nullable Score old, @Nullable Score fresh) {
        if (old == null || fresh == null) {
            return fresh == null ? old : fresh;
        }
        return share(fresh, old).compareTo(share(old, fresh)) > 0 ? fresh : old;
    }

    /** Compared without division: a/b > c/d when a·d > c·b. */
    private static BigDecimal share(Score one, Score other) {
        return one.given().multiply(other.maximum());
    }
}
