// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.review;

import java.util.List;
import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** Every criterion needs a level, a reason and a place before the author reads the review. */
public final class NotComplete extends DomainException {
    private final transient List<ReviewForm.Missing> missing;

    NotComplete(List<ReviewForm.Missing> missing) {
        super("review.error.not-complete", missing.size());
        this.missing = List.copyOf(missing);
    }

    List<ReviewForm.Missing> missing() {
        return missing;
    }
}
