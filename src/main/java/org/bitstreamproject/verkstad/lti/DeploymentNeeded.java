// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import org.bitstreamproject.verkstad.shared.domain.DomainException;

/** The platform did not say under which deployment it launches; whoever accepts it types it in. */
public final class DeploymentNeeded extends DomainException {
    private static final long serialVersionUID = 1L;

    public DeploymentNeeded() {
        super("lti.error.deployment-needed");
    }
}
