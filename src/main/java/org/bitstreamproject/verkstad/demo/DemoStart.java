// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

/** Prepares the imitations once the schema stands. */
@ApplicationScoped
class DemoStart {
    private static final int AFTER_PLATFORMS = 300;

    @Inject
    private DemoMoodles moodles;

    @Inject
    private PrepareMoodle prepare;

    void prepare(@Observes @Priority(AFTER_PLATFORMS) Startup startup) {
        if (moodles.enabled()) moodles.all().forEach(prepare::prepare);
    }
}
