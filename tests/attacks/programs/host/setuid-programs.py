from attack import *

@attack
def find():
    """Files that would run as their owner."""
    import stat

    for top in ("/usr", "/bin", "/sbin", "/lib", "/opt"):
        for folder, _, names in os.walk(top):
            for name in names:
                path = os.path.join(folder, name)
                try:
                    if os.lstat(path).st_mode & stat.S_ISUID and not os.statvfs(path).f_flag & os.ST_NOSUID:
                        return path
                except OSError:
                    pass
            if folder.count("/") > 2:
                break
    return None
