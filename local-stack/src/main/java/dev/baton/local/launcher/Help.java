package dev.baton.local.launcher;

/// The options of `up`, `down`, `status` and `rebuild analytics`.
final class Help {
    static final String TEXT = """
            ./baton up | down | status | rebuild analytics   [options]

              --folder <path>       where data, secrets and logs are kept    (BATON_FOLDER, default .baton)
              --ports-from <port>   take this port and those that follow     (BATON_PORT_OFFSET moves all by a number,
                                                                              BATON_PORT_GATEWAY etc. a single one)
              --packs <path>        the folder of packs                      (BATON_PACKS, default packs)
              --tenants <file>      who uses this installation               (BATON_TENANTS, default packs/tenants.yaml)

            Everything listens on 127.0.0.1 only.""";

    private Help() {}
}
