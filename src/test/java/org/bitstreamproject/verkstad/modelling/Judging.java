// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.modelling;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bitstreamproject.verkstad.course.CoursePackage;
import org.bitstreamproject.verkstad.course.People;
import org.bitstreamproject.verkstad.modelling.work.JudgeModel;
import org.bitstreamproject.verkstad.modelling.work.Owners;

/** Judges models that stand alone, without a database: nothing beside them, and nobody waived anything. */
final class Judging {

    private Judging() {}

    static JudgeModel by(CoursePackage course) {
        return by(new ModelCheck(edition -> course));
    }

    static JudgeModel by(ModelCheck check) {
        return new JudgeModel(check, new Owners(List.of()), new NoWaivers(), new People(null));
    }

    private static final class NoWaivers extends Waivers {

        NoWaivers() {
            super(null);
        }

        @Override
        public Map<String, List<Waiver>> of(Collection<ModelVersion> versions) {
            return Map.of();
        }
    }
}
