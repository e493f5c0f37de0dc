// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.casework;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The group has as many members as the course allows. */
public final class GroupFull extends DomainException {
    GroupFull() {
        super("casework.error.group-full");
    }
}
