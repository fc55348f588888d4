/// How many people a day needs: days of traffic decided by the real dispatcher, and the formulas they are checked by.
@NullMarked
package dev.baton.agent.staffing;

import org.jspecify.annotations.NullMarked;
