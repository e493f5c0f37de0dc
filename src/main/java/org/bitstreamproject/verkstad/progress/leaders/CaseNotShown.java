// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.progress.leaders;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** A decision names a case the management does not see, or does not see any more. */
final class CaseNotShown extends DomainException {
    CaseNotShown() {
        super("progress.error.case-not-shown");
    }
}
