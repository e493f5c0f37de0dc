// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.demo.moodle;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An external tool in the course. {@code instance} is the resource link, {@code module} the number in the address of
 * its page. A graded one has a line item in its launch only while exactly one column belongs to it.
 */
public record Activity(
        long instance,
        long module,
        String title,
        String description,
        Container container,
        boolean graded,
        @Nullable Long lineItem,
        List<Custom> custom) {
    public Activity {
        custom = List.copyOf(custom);
    }

    /** No activity yet: the tool is asked what there is. @param module tells the course */
    public static Activity choosing(long module) {
        return new Activity(0, module, "", "", Container.FRAME, false, null, List.of());
    }

    public boolean isChoosing() {
        return instance == 0;
    }

    public Activity in(Container other) {
        return new Activity(instance, module, title, description, other, graded, lineItem, custom);
    }

    public Activity withLineItem(@Nullable Long item) {
        return new Activity(instance, module, title, description, container, graded, item, custom);
    }
}
