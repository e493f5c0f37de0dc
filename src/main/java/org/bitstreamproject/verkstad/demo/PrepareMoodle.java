// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import org.bitstreamproject.verkstad.demo.gradebook.Gradebook;
import org.bitstreamproject.verkstad.demo.gradebook.LineItem;
import org.bitstreamproject.verkstad.demo.moodle.CourseLink;
import org.bitstreamproject.verkstad.demo.moodle.Moodle;
import org.bitstreamproject.verkstad.demo.services.SiteSecrets;

/** At a site's first start: its key, and a column for every graded activity. Later starts change nothing. */
@Dependent
@Transactional
public class PrepareMoodle {
    private static final BigDecimal POINTS = BigDecimal.valueOf(100);

    private final SiteSecrets secrets;
    private final Gradebook gradebook;

    @Inject
    public PrepareMoodle(SiteSecrets secrets, Gradebook gradebook) {
        this.secrets = secrets;
        this.gradebook = gradebook;
    }

    public void prepare(Moodle moodle) {
        if (!secrets.prepare(moodle.key())) return;
        moodle.links().stream()
                .map(CourseLink::activity)
                .filter(activity -> activity.graded())
                .map(activity -> LineItem.ofActivity(moodle.key(), activity.instance(), activity.title(), POINTS))
                .forEach(gradebook::add);
    }
}
