// SPDX-License-Identifier: EUPL-1.2
package org.bitstreamproject.verkstad.admin;

import org.bitstreamproject.verkstad.lti.LaunchLine;
import org.jspecify.annotations.Nullable;

/** What to do about a refused launch. @param launch the very one, for those who may see it @param reference as asked for, or empty */
public record DoctorPage(Doctor.Advice advice, @Nullable LaunchLine launch, String reference) {}
