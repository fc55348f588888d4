package dev.baton.packs;

/// One fault of a pack or of the tenants file.
///
/// @param file as a person would open it from where the program runs
/// @param line counted from 1; 0 when the fault is not in a line, such as a missing file
/// @param what what is wrong
/// @param mend what to do about it
public record PackError(String file, int line, String what, String mend) {

    /// `packs/ecommerce/intents/orders.yaml:12: unknown key 'phrase' — did you mean 'phrases'?`
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + " — " + mend;
    }
}
