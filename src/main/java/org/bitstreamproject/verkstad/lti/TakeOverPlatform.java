// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.bitstreamproject.verkstad.course.BindContext;
import org.bitstreamproject.verkstad.course.Platforms;
import org.bitstreamproject.verkstad.shared.domain.NotVisible;
import org.bitstreamproject.verkstad.shared.persistence.AuditTrail;

/**
 * The operator answers for a platform that platforms.json has dropped: it is as open as it was before, with its ways in and
 * courses, and changed by hand from then on. The file's examiners stay without the right; the operator gives it anew.
 */
@Dependent
@Transactional
public class TakeOverPlatform {
    private final Platforms platforms;
    private final BindContext bindContext;
    private final AuditTrail audit;

    @Inject
    public TakeOverPlatform(Platforms platforms, BindContext bindContext, AuditTrail audit) {
        this.platforms = platforms;
        this.bindContext = bindContext;
        this.audit = audit;
    }

    /**
     * A second press changes nothing.
     *
     * @throws FileDecides while the file names it
     * @throws NotVisible when there is none
     */
    public void takeOver(String key, String actor) {
        var platform = platforms.keyed(key).orElseThrow(NotVisible::new);
        if (platform.withdrawnAt() != null) {
            platforms.takeOver(platform.id());
            bindContext.handOver(platform.id(), actor);
            audit.append(actor, "lti.platform-taken-over", "platform:" + key, null, null);
        } else {
            FileDecides.unlessByHand(platform);
        }
    }
}
