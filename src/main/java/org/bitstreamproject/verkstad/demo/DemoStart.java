// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Clock;
import org.bitstreamproject.verkstad.demo.edition.InventedEdition;

/** Prepares the imitations and the invented edition once schema, courses and platforms stand. */
@ApplicationScoped
class DemoStart {
    private static final int AFTER_PLATFORMS = 400;
    private static final System.Logger LOG = System.getLogger(DemoStart.class.getName());

    @Inject
    private DemoMoodles moodles;

    @Inject
    private PrepareMoodle prepare;

    @Inject
    private Clock clock;

    @Inject
    private InventedEdition edition;

    void prepare(@Observes @Priority(AFTER_PLATFORMS) Startup startup) {
        if (!moodles.enabled()) return;
        moodles.all().forEach(prepare::prepare);
        var before = clock.millis();
        edition.invent(moodles.all());
        LOG.log(System.Logger.Level.INFO, "invented edition stands after {0} ms", clock.millis() - before);
    }
}
